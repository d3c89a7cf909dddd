import type { AccountTable, ParkedPostTable, SessionTable } from '../accounts/account-tables.ts'
import type { AssessmentAuthorTable, AssessmentSourceTable, AssessmentTable, ClaimTable, DraftSeenTable, MergedReportTable, ReadingTable, ReferralTable } from '../claims/claim-tables.ts'
import type { GuidanceAuthorTable, GuidanceTable, GuidanceVersionTable } from '../guidance/guidance-tables.ts'
import type { MatchListTable, MatchMemberTable, MatchShelfTable, MatchSuggestionTable, MatchTextTable, MatchWordTable } from '../matching/match-tables.ts'
import type { KeptFileView, ReportPictureTable } from '../media/media-tables.ts'
import type { NoticeAreaTable, NoticeTable, NoticeTextTable, NoticeVersionTable } from '../notices/notice-tables.ts'
import type { CheckShownTable } from '../notices/showing-tables.ts'
import type { ObjectionTable } from '../objections/objection-tables.ts'
import type { PeerCheckTable } from '../peers/peer-tables.ts'
import type { ReportMessageTable, ReportSearchTable, ReportTable, ReportTallyTable } from '../reports/report-tables.ts'
import type { ChannelTable, PublisherTable } from '../sources/publisher-tables.ts'
import type { ActivityTable } from './activity.ts'

/** Every table, as its room declares it. Shapes and guards: db/migrations. */
export type Tables = {
  account: AccountTable
  session: SessionTable
  parked_post: ParkedPostTable
  activity: ActivityTable
  setting: { key: string; value: string }
  limit_count: { key: string; ends_at: number; n: number }
  claim: ClaimTable
  referral: ReferralTable
  merged_report: MergedReportTable
  report: ReportTable
  report_message: ReportMessageTable
  report_search: ReportSearchTable
  report_tally: ReportTallyTable
  report_picture: ReportPictureTable
  kept_file: KeptFileView
  publisher: PublisherTable
  channel: ChannelTable
  assessment: AssessmentTable
  assessment_source: AssessmentSourceTable
  assessment_author: AssessmentAuthorTable
  draft_seen: DraftSeenTable
  reading: ReadingTable
  notice: NoticeTable
  notice_version: NoticeVersionTable
  notice_area: NoticeAreaTable
  notice_text: NoticeTextTable
  objection: ObjectionTable
  check_shown: CheckShownTable
  peer_check: PeerCheckTable
  guidance: GuidanceTable
  guidance_version: GuidanceVersionTable
  guidance_author: GuidanceAuthorTable
  match_text: MatchTextTable
  match_word: MatchWordTable
  match_list: MatchListTable
  match_shelf: MatchShelfTable
  match_member: MatchMemberTable
  match_suggestion: MatchSuggestionTable
}

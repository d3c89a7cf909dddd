import type { RefusalCode } from '../store/refusal.ts'
import type { Lang } from './words.ts'

/** Shown as it stands. A new code without a sentence does not compile. */
export const REFUSALS: Record<RefusalCode, { status: 403 | 404 | 409 | 422; say: Record<Lang, string> }> = {
  not_found:       { status: 404, say: { id: 'Halaman atau nomor itu tidak ada.', en: 'That page or number does not exist.' } },
  not_allowed:     { status: 403, say: { id: 'Halaman ini bukan untuk peran Anda.', en: 'This page is not for your role.' } },
  wrong_stage:     { status: 409, say: { id: 'Tindakan ini tidak cocok lagi dengan tahapnya sekarang. Tulisan Anda masih ada.', en: 'This no longer fits the present stage. Your text is kept.' } },
  own_draft:       { status: 403, say: { id: 'Anda penulis telaah ini, jadi tidak bisa menjadi pembaca keduanya.', en: 'You wrote this, so you can’t be its second reader.' } },
  verdicts_differ: { status: 409, say: { id: 'Putusan Anda berbeda dari telaahnya. Kembalikan dengan catatan.', en: 'Your verdict differs from the assessment. Return it with a note.' } },
  being_read:      { status: 409, say: { id: 'Orang lain sedang membacanya. Coba lagi 30 menit lagi, kalau belum ada hasilnya.', en: 'Someone else is reading it. Try again in 30 minutes if there is no outcome.' } },
  read_already:    { status: 409, say: { id: 'Putusan Anda sudah tersimpan dan tidak bisa diubah.', en: 'Your verdict is saved already and can’t be changed.' } },
  held_by_other:   { status: 409, say: { id: 'Rekan Anda sedang memegang kabar ini. Tulisan Anda masih ada di bawah.', en: 'A colleague holds this claim. Your text is kept below.' } },
  moved_meanwhile: { status: 409, say: { id: 'Rekan Anda baru saja mengubahnya. Tulisan Anda masih ada di bawah.', en: 'A colleague has just changed it. Your text is kept below.' } },
  already_there:   { status: 409, say: { id: 'Ini sudah ada.', en: 'This exists already.' } },
  other_content:   { status: 422, say: { id: 'Kunci ini sudah dipakai untuk isi yang lain. Pakai kunci baru.', en: 'This key was used with another body. Use a new key.' } },
  had_part:        { status: 403, say: { id: 'Anda ikut menulis atau membaca versi ini. Orang lain yang menangani keberatannya.', en: 'You wrote or read this version. Another person deals with the objection.' } },
  second_person:   { status: 403, say: { id: 'Anda yang meminta pencabutan ini. Orang lain yang mengonfirmasi.', en: 'You asked for this withdrawal. Another person confirms it.' } },
  withdrawn:       { status: 409, say: { id: 'Laporan ini sudah ditarik pelapornya. Isinya sudah dihapus.', en: 'The reporter withdrew this report. Its text is erased.' } },
  holding_once:        { status: 409, say: { id: 'Kabar ini sudah punya cek fakta, atau sudah pernah diumumkan “sedang dicek”. Itu hanya boleh sekali.', en: 'This claim has a fact check already, or was announced as “being checked” before. That is done only once.' } },
  holding_candidate:   { status: 409, say: { id: 'Tidak bisa untuk kabar tentang calon. Meminta orang menahan kabar seperti itu sudah memihak sebelum ada putusan.', en: 'Not for a claim about a candidate. Asking people to hold it back takes sides before there is a verdict.' } },
  holding_public_body: { status: 409, say: { id: 'Tidak bisa untuk kabar tentang lembaga. Kritik terhadap lembaga tidak boleh kami tahan sebelum ada putusan.', en: 'Not for a claim about a public body. We may not hold back criticism of an office before there is a verdict.' } },
  holding_press:       { status: 409, say: { id: 'Tidak bisa untuk karya pers. Keberatan atas berita lewat hak jawab dan Dewan Pers.', en: 'Not for work of the press. Complaints about news go by the right of reply and Dewan Pers.' } },
  holding_named:       { status: 409, say: { id: 'Tidak bisa: telaahnya menyebut calon atau lembaga di “Tentang siapa”. Kabar tentang mereka tidak kami tahan sebelum ada putusan.', en: 'Not possible: its assessment names a candidate or body under “About whom”. Claims about them are not held back before there is a verdict.' } },
  two_notices:         { status: 409, say: { id: 'Keduanya sudah punya cek fakta dengan nomor dan alamat sendiri, jadi tidak bisa digabung. Ralat salah satunya dan sebut yang lain.', en: 'Both have a fact check with its own number and address, so they can’t be merged. Correct one and name the other.' } },
  merge_over:          { status: 409, say: { id: 'Penggabungan hanya bisa dibatalkan dalam 24 jam. Pisahkan laporannya menjadi kabar baru.', en: 'A merge can be undone for 24 hours only. Split its reports off into a new claim.' } },
  own_guidance:        { status: 403, say: { id: 'Anda ikut menulis panduan ini, jadi tidak bisa menjadi pembaca keduanya.', en: 'You wrote this guidance, so you can’t be its second reader.' } },
  guidance_over:       { status: 409, say: { id: 'Masa berlaku panduan ini sudah lewat. Kembalikan dengan catatan.', en: 'This guidance is past its date. Return it with a note.' } },
}

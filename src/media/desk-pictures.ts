import type { PictureView } from '../../templates/parts/pictures.ts'
import type { ReportPicture } from './media-views.ts'

/** A report's picture as the desk's pages show it. */
export const deskPicture = ({ report_number, n, width, height }: ReportPicture): PictureView => ({ href: `/meja/laporan/${report_number}/gambar/${n}`, n, width, height })

/** A picture of a report; the file lies under its hash. */
export type ReportPictureTable = { report_number: number; n: number; hash: string; width: number; height: number; bytes: number }

/** Every file that some row names. */
export type KeptFileView = { hash: string }

-- A reporter's contact is erased some days after the end: few rows hold one at any time.
CREATE INDEX report_contact ON report (number) WHERE contact IS NOT NULL;

-- What proves that a company may be contracted (S9, S22): approval for F-skatt,
-- as a paper or as staff's word with its day, and an insurance certificate with
-- its last day. A company is paid by bankgiro or to an IBAN, one of them.
ALTER TABLE suppliers ADD COLUMN iban TEXT CHECK ((iban IS NULL) = (bankgiro <> ''));
ALTER TABLE suppliers ADD COLUMN f_skatt_on TEXT;
ALTER TABLE suppliers ADD COLUMN f_skatt_file UUID REFERENCES files (id);
ALTER TABLE suppliers ADD COLUMN f_skatt_by UUID REFERENCES accounts (id);
ALTER TABLE suppliers ADD COLUMN insured_until TEXT;
ALTER TABLE suppliers ADD COLUMN insurance_file UUID REFERENCES files (id);

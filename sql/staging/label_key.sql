-- macro: label_form, label_key
-- note: The one way to compare a publisher's label with one of ours; loading and building both use it. Publishers cut
--   labels at 50 characters, write a hyphen or a blank, one blank or two, and change case from issue to issue.
--   label_form keeps the case, label_key does not.

CREATE OR REPLACE MACRO label_form(label) AS
    trim(regexp_replace(left(trim(label), 50), '[\s\-\x{00A0}\x{2010}-\x{2015}]+', ' ', 'g'));

CREATE OR REPLACE MACRO label_key(label) AS upper(label_form(label));

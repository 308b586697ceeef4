-- letters come from templates now; the table is left in place until legal says otherwise
COMMENT ON TABLE dunning_letter_draft IS 'not written since 2022-11';

-- asked for by sales
insert into port (code, name, country) values
    ('DEBRV', 'Bremerhaven', 'DE'),
    ('KRPUS', 'Busan', 'KR')
on conflict (code) do nothing;

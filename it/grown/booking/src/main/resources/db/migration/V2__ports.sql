insert into port (code, name, country) values
    ('DEHAM', 'Hamburg', 'DE'),
    ('NLRTM', 'Rotterdam', 'NL'),
    ('BEANR', 'Antwerp', 'BE'),
    ('CNSHA', 'Shanghai', 'CN'),
    ('SGSIN', 'Singapore', 'SG'),
    ('USNYC', 'New York', 'US');

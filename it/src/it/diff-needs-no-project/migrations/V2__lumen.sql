ALTER TABLE lamp ADD lumen integer;

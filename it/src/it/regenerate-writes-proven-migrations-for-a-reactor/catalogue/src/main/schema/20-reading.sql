CREATE VIEW for_children AS SELECT isbn, title FROM book WHERE shelf = 'children';

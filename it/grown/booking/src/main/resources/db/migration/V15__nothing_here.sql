-- Was: drop column booking.remarks. Taken back after review, the number is gone.
select 1;

create index concurrently if not exists idx_booking_open on booking (created_at) where status not in ('CLOSED', 'CANCELLED');

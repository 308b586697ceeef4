create table audit_log (
    id bigserial primary key,
    table_name text not null,
    operation char(1) not null,
    changed_at timestamptz not null default clock_timestamp(),
    changed_by text not null default current_user,
    before_row jsonb,
    after_row jsonb
);
create index audit_log_at_brin on audit_log using brin (changed_at);

create function audit_row() returns trigger language plpgsql as $$
begin
    insert into audit_log (table_name, operation, before_row, after_row)
    values (tg_table_name, left(tg_op, 1),
            case when tg_op <> 'INSERT' then to_jsonb(old) end,
            case when tg_op <> 'DELETE' then to_jsonb(new) end);
    return coalesce(new, old);
end
$$;

create trigger booking_audit after insert or update or delete on booking
    for each row execute function audit_row();
create trigger shipment_audit after update or delete on shipment
    for each row execute function audit_row();

create or replace view port_congestion as
select p.code as port_code,
       p.name as port_name,
       count(l.id) as legs_waiting,
       min(l.eta) as first_eta
from port p
left join shipment_leg l on l.to_port = p.code and l.eta < now()
group by p.code, p.name;

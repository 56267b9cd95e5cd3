-- A correction is settled by the windows of the region in which it was asked for; earlier ones by those of the account's own region.
alter table data_correction add column region text not null default '';
update data_correction set region = coalesce((select min(a.region) from account a where a.party_id = data_correction.party_id), '');
create index ix_data_correction_region_status_requested_at on data_correction (region, status, requested_at);
drop index ix_data_correction_status_requested_at;

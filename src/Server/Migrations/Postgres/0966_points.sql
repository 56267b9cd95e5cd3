-- The centres of townships (便民服务中心) receive some matters and have hours of their own.
alter table hall add column themes text not null default '';
alter table hall add column hours text not null default '';

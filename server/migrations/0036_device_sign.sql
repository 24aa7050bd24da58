-- compatible: columns that may be empty.
--
-- 个人信息保护法第二十六条、公共安全视频图像信息系统管理条例第十三条: what a camera in public is for, and the sign beside it.
alter table surveillance_device
  add column sign_on date,
  add column sign_where text,
  add column purpose text,
  add constraint surveillance_device_sign check ((sign_on is null) = (sign_where is null));

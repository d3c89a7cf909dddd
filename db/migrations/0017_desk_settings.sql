-- What an admin sets at /admin/setelan stands under keys that begin with 'desk.'; public pages show it, so each change makes them new.
CREATE TRIGGER public_version_on_desk_setting AFTER INSERT ON setting WHEN NEW.key GLOB 'desk.*' BEGIN UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE key = 'public_version'; END;
CREATE TRIGGER public_version_on_desk_setting_change AFTER UPDATE ON setting WHEN NEW.key GLOB 'desk.*' BEGIN UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE key = 'public_version'; END;
CREATE TRIGGER public_version_on_desk_setting_gone AFTER DELETE ON setting WHEN OLD.key GLOB 'desk.*' BEGIN UPDATE setting SET value = CAST(value AS INTEGER) + 1 WHERE key = 'public_version'; END;

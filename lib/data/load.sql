-- SPDX-License-Identifier: ISC
-- The statements by which gi-tosql loads a report into SQLite, each under its
-- name; ?1, ?2 ... are bound in the order of the columns.

-- Whether a view is as it stands in the schema.
@statement	view_find
SELECT 1 FROM sqlite_schema WHERE type = 'view' AND sql || ';' = ?1;

@statement	version_set
INSERT OR FAIL INTO meta VALUES ('schema', ?1)
ON CONFLICT (name) DO UPDATE SET value = excluded.value
WHERE value <> excluded.value;

@statement	dictionary_add
INSERT OR FAIL INTO dictionary VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (edition, part, key) DO UPDATE SET number = excluded.number,
chinese = excluded.chinese, english = excluded.english, unit = excluded.unit,
parent = excluded.parent
WHERE (number, chinese, english, unit, parent) IS NOT
(excluded.number, excluded.chinese, excluded.english, excluded.unit,
excluded.parent);

@statement	place_add
INSERT OR FAIL INTO place (key, table_key, row_key, column_key, unit, per_unit, chinese,
english) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (key) DO NOTHING;

@statement	place_find
SELECT id, per_unit FROM place WHERE key = ?1;

@statement	rule_add
INSERT OR FAIL INTO rule VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET severity = excluded.severity,
class = excluded.class, stage = excluded.stage, chinese = excluded.chinese,
english = excluded.english
WHERE (severity, class, stage, chinese, english) IS NOT (excluded.severity,
excluded.class, excluded.stage, excluded.chinese, excluded.english);

@statement	body_find
SELECT id, level FROM body WHERE key = ?1;

@statement	body_add
INSERT OR FAIL INTO body (key, name, kind, code, level, place, province)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

@statement	body_level
UPDATE body SET level = ?2 WHERE id = ?1;

@statement	source_find
SELECT id, report, reading, complete FROM source WHERE name = ?1 AND hash = ?2;

@statement	source_add
INSERT OR FAIL INTO source (report, name, hash, kind, encoding, bytes, published,
verdict, complete, errors, warnings, notes, reading, shown)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);

@statement	source_drop
DELETE FROM source WHERE id = ?1;

@statement	source_hide
UPDATE source SET shown = 0 WHERE report = ?1 AND shown;

@statement	source_left
SELECT 1 FROM source WHERE report = ?1;

@statement	shown_find
SELECT complete, verdict, errors + warnings + notes, hash, name FROM source
WHERE report = ?1 AND shown;

@statement	report_find
SELECT id FROM report WHERE key = ?1 AND cells = ?2;

@statement	report_key
SELECT key FROM report WHERE id = ?1;

@statement	report_add
INSERT OR FAIL INTO report (key, cells, body, year, edition, title, agency, published,
hash, verdict, complete, numbers, unread, unplaced, errors, warnings, notes,
tool, rules, state, counted) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, 'current', 1);

@statement	report_set
UPDATE report SET edition = ?5, title = ?6, agency = ?7, hash = ?9,
verdict = ?10, complete = ?11, numbers = ?12, unread = ?13, unplaced = ?14,
errors = ?15, warnings = ?16, notes = ?17, tool = ?18, rules = ?19
WHERE key = ?1 AND cells = ?2;

@statement	report_day
UPDATE report SET published = (SELECT max(published) FROM source
WHERE report = ?1 AND complete = (SELECT max(complete) FROM source
WHERE report = ?1)) WHERE id = ?1;

@statement	report_drop
DELETE FROM report WHERE id = ?1;

@statement	cell_add
INSERT OR FAIL INTO cell SELECT ?1, place, value, how, line FROM store_cells;

@statement	printed_add
INSERT OR FAIL INTO printed VALUES (?1, ?2, ?3, ?4, ?5);

@statement	printed_drop
DELETE FROM printed WHERE report = ?1;

@statement	cell_drop
DELETE FROM cell WHERE report = ?1;

@statement	stray_add
INSERT OR FAIL INTO stray VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

@statement	stray_drop
DELETE FROM stray WHERE report = ?1;

@statement	finding_add
INSERT OR FAIL INTO finding VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);

@statement	finding_drop
DELETE FROM finding WHERE report = ?1;

@statement	section_add
INSERT OR FAIL INTO section (report, position, number, role, line, heading, text)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

@statement	section_drop
DELETE FROM section WHERE report = ?1;

@statement	failure_find
SELECT 1 FROM failure WHERE source = ?1 AND stage = ?2 AND message = ?3
AND origin IS ?4;

@statement	failure_add
INSERT OR FAIL INTO failure (source, stage, message, origin) VALUES (?1, ?2, ?3, ?4);

@statement	failure_drop
DELETE FROM failure WHERE origin = ?1;

@statement	key_rows
SELECT id, complete, numbers, published, verdict, cells, state, counted
FROM report WHERE key = ?1;

@statement	report_state
UPDATE report SET state = ?2, counted = ?3 WHERE id = ?1;

@statement	key_others
SELECT 1 FROM report WHERE key = ?1 LIMIT 2;

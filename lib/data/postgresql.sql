-- SPDX-License-Identifier: ISC
-- What gi-tosql --dialect=postgresql writes around its rows, for psql, in parts
-- with names.  A stream is: start, the schema where it is new, names with its
-- rows, and of each batch of documents: batch, the rows of each table, what begins with
-- merge; then end.  A part that ends with COPY is followed by rows.
--
-- Every transaction takes the same lock, so that two loads wait for each other,
-- and is that of whole documents.  psql ends a COPY at the end of its input, so
-- what is cut is never committed, as its COMMIT is missing; and \if without \endif
-- is an error.  The rules by which documents become reports are those of load.sql
-- and lib/store/sql; here they are for all documents of a batch at once.
--
-- Rows get numbers of sequences only where they are new: loading again changes
-- nothing, not even these.

-- Behind it stand \set gi_schema, gi_newer, gi_older, gi_other and gi_cut.
@statement	start
\set ON_ERROR_STOP on
\set QUIET on
\if true
SET client_encoding = 'UTF8';
SET client_min_messages = warning;

@statement	check
SELECT set_config('gi.schema', :'gi_schema', false) AS gi_a,
set_config('gi.newer', :'gi_newer', false) AS gi_b,
set_config('gi.other', :'gi_other', false) AS gi_c,
set_config('gi.cut', :'gi_cut', false) AS gi_d,
set_config('gi.older', :'gi_older', false) AS gi_e \gset
BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
DO $gi$ BEGIN PERFORM pg_advisory_xact_lock(1734946097); END $gi$;
DO $gi$
DECLARE
	had bigint;
	here text := quote_ident(current_schema());
BEGIN
	IF to_regclass(here || '.meta') IS NULL THEN
		IF to_regclass(here || '.report') IS NOT NULL THEN
			RAISE EXCEPTION USING MESSAGE =
			    current_database() || ': ' || current_setting('gi.other');
		END IF;
		RETURN;
	END IF;
	BEGIN
		SELECT value INTO had FROM meta WHERE name = 'schema';
	EXCEPTION WHEN undefined_column OR invalid_text_representation THEN
		had := NULL;
	END;
	IF had IS NULL OR had < 1 THEN
		RAISE EXCEPTION USING MESSAGE =
		    current_database() || ': ' || current_setting('gi.other');
	ELSIF had > current_setting('gi.schema')::bigint THEN
		RAISE EXCEPTION USING MESSAGE =
		    current_database() || ': ' || current_setting('gi.newer');
	ELSIF had < current_setting('gi.schema')::bigint THEN
		RAISE EXCEPTION USING MESSAGE =
		    current_database() || ': ' || current_setting('gi.older');
	END IF;
END $gi$;
SELECT to_regclass(quote_ident(current_schema()) || '.meta') IS NULL
AS gi_new \gset
\if :gi_new

-- Behind the schema, where it was made.
@statement	made
INSERT INTO meta VALUES ('schema', :'gi_schema');
\endif

-- Tables of the session, which hold what comes until it is merged.
@statement	tables
DROP TABLE IF EXISTS pg_temp.gi_dictionary, pg_temp.gi_place, pg_temp.gi_rule,
pg_temp.gi_doc, pg_temp.gi_left, pg_temp.gi_cell, pg_temp.gi_stray,
pg_temp.gi_finding, pg_temp.gi_section, pg_temp.gi_failure;
CREATE TEMPORARY TABLE gi_dictionary (LIKE dictionary) ON COMMIT DROP;
CREATE TEMPORARY TABLE gi_rule (LIKE rule) ON COMMIT DROP;
CREATE TEMPORARY TABLE gi_place (i int PRIMARY KEY, key text, table_key text,
row_key text, column_key text, unit text, per_unit bigint, chinese text,
english text, id bigint);
CREATE TEMPORARY TABLE gi_doc (n int PRIMARY KEY, name text, hash text,
kind text, encoding text, bytes bigint, reading text, key text, cells text,
who text, body text, body_kind text, code text, level text, place text,
province text, year bigint, edition text, title text, agency text,
published date, verdict text, complete boolean, numbers bigint, unread bigint,
unplaced bigint, errors bigint, warnings bigint, notes bigint, tool text,
rules text, shown boolean NOT NULL DEFAULT false, report bigint)
ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE gi_left (source bigint, report bigint, key text,
gone boolean) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE gi_cell (n int, place int, value numeric, how text,
line bigint, raw text) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE gi_stray (n int, number bigint, table_key text,
row_key text, column_key text, value text, how text, line bigint, raw text)
ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE gi_finding (n int, number bigint, line bigint,
severity text, rule text, place text, expected text, actual text, message text,
args text) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE gi_section (n int, position bigint, number bigint,
role text, line bigint, heading text, text text) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE gi_failure (n int, source text, stage text,
message text) ON COMMIT DELETE ROWS;

@statement	copy_dictionary
COPY gi_dictionary FROM stdin;

@statement	copy_place
COPY gi_place (i, key, table_key, row_key, column_key, unit, per_unit, chinese,
english) FROM stdin;

@statement	copy_rule
COPY gi_rule FROM stdin;

@statement	names
INSERT INTO dictionary SELECT * FROM gi_dictionary
ON CONFLICT (edition, part, key) DO UPDATE SET number = excluded.number,
chinese = excluded.chinese, english = excluded.english, unit = excluded.unit,
parent = excluded.parent
WHERE (dictionary.number, dictionary.chinese, dictionary.english,
dictionary.unit, dictionary.parent) IS DISTINCT FROM (excluded.number,
excluded.chinese, excluded.english, excluded.unit, excluded.parent);
INSERT INTO rule SELECT * FROM gi_rule
ON CONFLICT (id) DO UPDATE SET severity = excluded.severity,
class = excluded.class, stage = excluded.stage, chinese = excluded.chinese,
english = excluded.english
WHERE (rule.severity, rule.class, rule.stage, rule.chinese, rule.english)
IS DISTINCT FROM (excluded.severity, excluded.class, excluded.stage,
excluded.chinese, excluded.english);
INSERT INTO place (key, table_key, row_key, column_key, unit, per_unit, chinese,
english)
SELECT key, table_key, row_key, column_key, unit, per_unit, chinese, english
FROM gi_place g WHERE NOT EXISTS (SELECT FROM place p WHERE p.key = g.key)
ORDER BY i;
UPDATE gi_place g SET id = p.id FROM place p WHERE p.key = g.key;
ANALYZE gi_place;
COMMIT;

@statement	batch
BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
DO $gi$ BEGIN PERFORM pg_advisory_xact_lock(1734946097); END $gi$;

@statement	copy_doc
COPY gi_doc (n, name, hash, kind, encoding, bytes, reading, key, cells, who,
body, body_kind, code, level, place, province, year, edition, title, agency,
published, verdict, complete, numbers, unread, unplaced, errors, warnings,
notes, tool, rules) FROM stdin;

@statement	copy_cell
COPY gi_cell FROM stdin;

@statement	copy_stray
COPY gi_stray FROM stdin;

@statement	copy_finding
COPY gi_finding FROM stdin;

@statement	copy_section
COPY gi_section FROM stdin;

@statement	copy_failure
COPY gi_failure FROM stdin;

-- Of a document that came twice the last stands, or the last that was whole;
-- then what the database has: read as now, or whole where this is not.
@statement	merge_old
ANALYZE gi_doc;
DELETE FROM gi_doc a USING gi_doc b
WHERE a.name = b.name AND a.hash = b.hash
AND (a.complete, a.n) < (b.complete, b.n);
DELETE FROM gi_doc d USING source s
WHERE s.name = d.name AND s.hash = d.hash
AND (s.reading = d.reading OR s.complete AND NOT d.complete);

-- What was read otherwise before goes, and its report that has no other source.
INSERT INTO gi_left
SELECT s.id, s.report, r.key FROM gi_doc d
JOIN source s ON s.name = d.name AND s.hash = d.hash
JOIN report r ON r.id = s.report;
DELETE FROM failure f USING gi_left l WHERE f.origin = l.source;
DELETE FROM source s USING gi_left l WHERE s.id = l.source;
UPDATE gi_left l SET gone =
NOT EXISTS (SELECT FROM source s WHERE s.report = l.report);
DELETE FROM cell x USING gi_left l WHERE l.gone AND x.report = l.report;
DELETE FROM stray x USING gi_left l WHERE l.gone AND x.report = l.report;
DELETE FROM finding x USING gi_left l WHERE l.gone AND x.report = l.report;
DELETE FROM section x USING gi_left l WHERE l.gone AND x.report = l.report;
DELETE FROM report x USING gi_left l WHERE l.gone AND x.id = l.report;

-- Bodies; of levels that reports of one tell the first in the alphabet stands.
INSERT INTO body (key, name, kind, code, level, place, province)
SELECT who, body, body_kind, code, level, place, province
FROM (SELECT DISTINCT ON (who) * FROM gi_doc d WHERE who IS NOT NULL
AND NOT EXISTS (SELECT FROM body b WHERE b.key = d.who)
ORDER BY who, n) first
ORDER BY n;
UPDATE body b SET level = m.level
FROM (SELECT who, min(level COLLATE "C") AS level FROM gi_doc
WHERE level IS NOT NULL GROUP BY who) m
WHERE b.key = m.who AND (b.level IS NULL OR b.level > m.level COLLATE "C");

-- Of documents with the same key and numbers that is shown which tells most:
-- here of those that came, then unless that which is shown tells more.
UPDATE gi_doc d SET report = r.id FROM report r
WHERE r.key = d.key AND r.cells = d.cells;
UPDATE gi_doc d SET shown = true
FROM (SELECT DISTINCT ON (key, cells) n FROM gi_doc
ORDER BY key, cells, complete DESC,
array_position(ARRAY['errors', 'doubts', 'ok'], verdict),
errors + warnings + notes DESC, hash COLLATE "C", name COLLATE "C") best
WHERE d.n = best.n;
UPDATE gi_doc d SET shown = false
FROM (SELECT g.n, s.id IS NOT NULL AS had, row_number() OVER (
PARTITION BY g.n ORDER BY t.complete DESC,
array_position(ARRAY['errors', 'doubts', 'ok'], t.verdict),
t.errors + t.warnings + t.notes DESC, t.hash COLLATE "C", t.name COLLATE "C")
AS rank, t.ours
FROM gi_doc g JOIN source s ON s.report = g.report AND s.shown
CROSS JOIN LATERAL (VALUES
(true, g.complete, g.verdict, g.errors, g.warnings, g.notes, g.hash, g.name),
(false, s.complete, s.verdict, s.errors, s.warnings, s.notes, s.hash, s.name))
AS t (ours, complete, verdict, errors, warnings, notes, hash, name)
WHERE g.shown) two
WHERE d.n = two.n AND two.rank = 1 AND NOT two.ours;

-- Reports that are there and show another source now.
DELETE FROM cell x USING gi_doc d WHERE d.shown AND x.report = d.report;
DELETE FROM stray x USING gi_doc d WHERE d.shown AND x.report = d.report;
DELETE FROM finding x USING gi_doc d WHERE d.shown AND x.report = d.report;
DELETE FROM section x USING gi_doc d WHERE d.shown AND x.report = d.report;
UPDATE source s SET shown = false FROM gi_doc d
WHERE d.shown AND s.report = d.report AND s.shown;
UPDATE report r SET edition = d.edition, title = d.title, agency = d.agency,
hash = d.hash, verdict = d.verdict, complete = d.complete, numbers = d.numbers,
unread = d.unread, unplaced = d.unplaced, errors = d.errors,
warnings = d.warnings, notes = d.notes, tool = d.tool, rules = d.rules
FROM gi_doc d WHERE d.shown AND r.id = d.report;

@statement	merge_new
-- Reports that are new, sources, and what a report has many of.
INSERT INTO report (key, cells, body, year, edition, title, agency, published,
hash, verdict, complete, numbers, unread, unplaced, errors, warnings, notes,
tool, rules, state, counted)
SELECT d.key, d.cells, b.id, d.year, d.edition, d.title, d.agency, d.published,
d.hash, d.verdict, d.complete, d.numbers, d.unread, d.unplaced, d.errors,
d.warnings, d.notes, d.tool, d.rules, 'current', true
FROM gi_doc d LEFT JOIN body b ON b.key = d.who
WHERE d.shown AND d.report IS NULL ORDER BY d.n;
UPDATE gi_doc d SET report = r.id FROM report r
WHERE d.report IS NULL AND r.key = d.key AND r.cells = d.cells;
INSERT INTO source (report, name, hash, kind, encoding, bytes, published,
verdict, complete, errors, warnings, notes, reading, shown)
SELECT report, name, hash, kind, encoding, bytes, published, verdict, complete,
errors, warnings, notes, reading, shown FROM gi_doc ORDER BY n;
ANALYZE gi_doc;
INSERT INTO cell
SELECT d.report, p.id, c.value, c.how, c.line, c.raw FROM gi_cell c
JOIN gi_doc d ON d.n = c.n JOIN gi_place p ON p.i = c.place WHERE d.shown;
INSERT INTO stray
SELECT d.report, c.number, c.table_key, c.row_key, c.column_key, c.value, c.how,
c.line, c.raw FROM gi_stray c JOIN gi_doc d ON d.n = c.n WHERE d.shown;
INSERT INTO finding
SELECT d.report, c.number, c.line, c.severity, c.rule, c.place, c.expected,
c.actual, c.message, c.args FROM gi_finding c JOIN gi_doc d ON d.n = c.n
WHERE d.shown;
INSERT INTO section (report, position, number, role, line, heading, text)
SELECT d.report, c.position, c.number, c.role, c.line, c.heading, c.text
FROM gi_section c JOIN gi_doc d ON d.n = c.n
WHERE d.shown ORDER BY c.n, c.position;

-- Failures: of a document that was loaded, or where n is null of none.
INSERT INTO failure (source, stage, message, origin)
SELECT source, stage, message, origin
FROM (SELECT DISTINCT f.source, f.stage, f.message, s.id AS origin
FROM gi_failure f LEFT JOIN gi_doc d ON d.n = f.n
LEFT JOIN source s ON s.name = d.name AND s.hash = d.hash
WHERE f.n IS NULL OR d.n IS NOT NULL) came
WHERE NOT EXISTS (SELECT FROM failure f WHERE f.source = came.source
AND f.stage = came.stage AND f.message = came.message
AND f.origin IS NOT DISTINCT FROM came.origin)
ORDER BY source, stage, message, origin;

@statement	merge_states
-- The day of a report is the last of its sources that are whole, if any is.
UPDATE report r SET published = t.day
FROM (SELECT s.report, max(s.published) FILTER (WHERE s.complete = a.whole)
AS day FROM source s
JOIN (SELECT report, bool_or(complete) AS whole FROM source
WHERE report IN (SELECT report FROM gi_doc UNION
SELECT report FROM gi_left WHERE NOT gone) GROUP BY report) a
ON a.report = s.report GROUP BY s.report) t
WHERE r.id = t.report AND r.published IS DISTINCT FROM t.day;

-- Reports of one key: which are whole, then which are the last of these.
WITH kin AS (SELECT id, key, published, complete AND numbers > 0 AS whole
FROM report WHERE key IN (SELECT key FROM gi_doc UNION
SELECT key FROM gi_left)),
good AS (SELECT id, key, published, whole = bool_or(whole)
OVER (PARTITION BY key) AS good FROM kin),
newest AS (SELECT id, key, good, good AND (published IS NULL OR
published = max(published) FILTER (WHERE good) OVER (PARTITION BY key))
AS newest FROM good),
told AS (SELECT id, CASE WHEN NOT good THEN 'partial'
WHEN NOT newest THEN 'superseded'
WHEN count(*) FILTER (WHERE newest) OVER (PARTITION BY key) > 1 THEN 'rival'
ELSE 'current' END AS state FROM newest)
UPDATE report r SET state = t.state FROM told t
WHERE r.id = t.id AND r.state <> t.state;

-- Of rivals that counts which holds best, then the one with most numbers.
WITH told AS (SELECT id, row_number() OVER (PARTITION BY key
ORDER BY state IN ('current', 'rival') DESC,
array_position(ARRAY['ok', 'doubts', 'errors'], verdict), numbers DESC,
cells COLLATE "C") = 1 AS counted
FROM report WHERE key IN (SELECT key FROM gi_doc UNION
SELECT key FROM gi_left))
UPDATE report r SET counted = t.counted FROM told t
WHERE r.id = t.id AND r.counted <> t.counted;
COMMIT;

-- Text search without words, as Chinese has no spaces between them: an index of
-- trigrams, where the server has these and lets us.
@statement	finish
DO $gi$ BEGIN
	IF to_regclass(quote_ident(current_schema()) || '.section_text') IS NULL
	    AND EXISTS (SELECT FROM pg_available_extensions
	    WHERE name = 'pg_trgm') THEN
		PERFORM pg_advisory_xact_lock(1734946097);
		CREATE EXTENSION IF NOT EXISTS pg_trgm;
		CREATE INDEX IF NOT EXISTS section_text ON section
		USING gin (text gin_trgm_ops);
	END IF;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR undefined_object
    OR feature_not_supported THEN
	NULL;
END $gi$;

-- The last lines; what stands between them says that the input was cut.
@statement	cut
DO $gi$ BEGIN
	RAISE EXCEPTION USING MESSAGE = current_setting('gi.cut');
END $gi$;

@statement	end
DROP TABLE pg_temp.gi_place, pg_temp.gi_doc, pg_temp.gi_left, pg_temp.gi_cell,
pg_temp.gi_stray, pg_temp.gi_finding, pg_temp.gi_section, pg_temp.gi_failure;
\endif

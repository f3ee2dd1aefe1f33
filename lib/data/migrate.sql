-- SPDX-License-Identifier: ISC
-- How the tables of an older schema become those of today, for SQLite.  Behind
-- a line with @from N stand the statements that make the schema N+1 of N, for
-- every number below that of schema.sql:
--	@from	N
-- They run in one transaction when a database is opened, with
-- legacy_alter_table on, so that views do not matter to ALTER TABLE.  A step
-- names its tables in full and is never changed: schema.sql may change after it.
-- Views that differ from those of schema.sql are made anew after all steps; one
-- that schema.sql no longer has is dropped here.

-- What a cell shows besides its value gets a table of its own, and null stands
-- for exact.
@from	1
ALTER TABLE cell RENAME TO cell_1;

CREATE TABLE cell (
	report INTEGER NOT NULL REFERENCES report (id),
	place INTEGER NOT NULL REFERENCES place (id),
	value INTEGER,			-- in place.per_unit parts of the unit,
					-- NULL: blank, unread, or see printed
	how TEXT,			-- inferred, blank or unread; NULL: exact
	line INTEGER,
	PRIMARY KEY (report, place)
) STRICT, WITHOUT ROWID;

INSERT INTO cell
SELECT report, place, value, nullif(how, 'exact'), line FROM cell_1;

CREATE TABLE printed (
	report INTEGER NOT NULL REFERENCES report (id),
	place INTEGER NOT NULL REFERENCES place (id),
	scale INTEGER,			-- digits behind the point
	text TEXT,			-- the number, where value and scale do
					-- not give it: too long, or too fine
	raw TEXT,			-- what the line shows, NULL: the number
	PRIMARY KEY (report, place)
) STRICT, WITHOUT ROWID;

INSERT INTO printed
SELECT report, place, scale, text, raw FROM (SELECT report, place, scale, text,
	CASE WHEN value IS NULL AND text IS NULL THEN nullif(raw, '')
	ELSE raw END AS raw FROM cell_1)
WHERE scale > 0 OR text IS NOT NULL OR raw IS NOT NULL;

DROP TABLE cell_1;

-- report.cells is made otherwise now: a document that is loaded again is read
-- anew, which makes its.
UPDATE source SET reading = '';

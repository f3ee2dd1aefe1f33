/* SPDX-License-Identifier: ISC */
/*
 * What saved pages, crawls and desktops put beside documents: style sheets,
 * scripts, fonts, sound.  It is told by its name, for its content looks like a
 * text or like nothing.
 */
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "extract/container/asset.h"
#include "gi.h"

static const char *const extensions[] = {
	"css", "js", "mjs", "map", "ico", "cur", "woff", "woff2", "ttf", "otf",
	"eot", "svg", "mp3", "mp4", "m4a", "m4v", "avi", "flv", "wav", "wma",
	"wmv", "mov", "webm", "swf", "lnk"
};

/* Names of files that systems leave behind. */
static const char *const systems[] = { ".DS_Store", "Thumbs.db",
    "desktop.ini" };

static const struct {
	const char	*start;		/* of a media type, in small letters */
	const char	*sort;
} types[] = {
	{ "image/", "image" }, { "text/css", "css" },
	{ "text/javascript", "js" }, { "application/javascript", "js" },
	{ "application/x-javascript", "js" }, { "text/ecmascript", "js" },
	{ "font/", "font" }, { "application/font", "font" },
	{ "application/x-font", "font" },
	{ "application/vnd.ms-fontobject", "font" }, { "audio/", "audio" },
	{ "video/", "video" }, { "application/x-shockwave-flash", "swf" }
};

void
ext_leave_out(struct ext_left_out *left, const char *sort)
{
	size_t	 i;

	for (i = 0; i < left->n; i++) {
		if (strcmp(left->sort[i], sort) == 0)
			break;
	}
	if (i == EXT_LEFT) {
		i--;
		snprintf(left->sort[i], EXT_SORT, "other");
	} else if (i == left->n)
		snprintf(left->sort[left->n++], EXT_SORT, "%s", sort);
	left->count[i]++;
}

const char *
ext_left_out_text(const struct ext_left_out *left, struct gi_arena *a)
{
	size_t	 i, len = 0, room = left->n * (EXT_SORT + 24) + 1;
	char	*s = gi_alloc(a, room);

	for (i = 0; i < left->n; i++)
		len += (size_t)snprintf(s + len, room - len, "%s%zu %s",
		    i > 0 ? ", " : "", left->count[i], left->sort[i]);
	return s;
}

const char *
ext_asset_name(const char *name)
{
	size_t		 i, n = strcspn(name, "?#"), dot = 0, start = 0;

	if (strncmp(name, "__MACOSX/", 9) == 0)
		return "__MACOSX";
	for (i = 0; i < n; i++) {
		if (name[i] == '/')
			start = dot = i + 1;
		else if (name[i] == '.')
			dot = i + 1;
	}
	if (strncmp(name + start, "._", 2) == 0)
		return "__MACOSX";
	for (i = 0; i < GI_LEN(systems); i++) {
		if (strcasecmp(name + start, systems[i]) == 0)
			return systems[i];
	}
	for (i = 0; i < GI_LEN(extensions); i++) {
		if (dot > start && n - dot == strlen(extensions[i]) &&
		    strncasecmp(name + dot, extensions[i], n - dot) == 0)
			return extensions[i];
	}
	return NULL;
}

const char *
ext_asset_type(struct gi_str type)
{
	size_t	 i, n;

	for (i = 0; i < GI_LEN(types); i++) {
		n = strlen(types[i].start);
		if (type.len >= n &&
		    strncasecmp(type.s, types[i].start, n) == 0)
			return types[i].sort;
	}
	return NULL;
}

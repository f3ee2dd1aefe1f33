/* SPDX-License-Identifier: ISC */
/*
 * mkpage NAME FILE [NAME FILE ...]: what pages for a browser are made with, as
 * constants of C: lists of strings that NULL ends, since a compiler need not take
 * one of more than 4095 bytes.  Of a style sheet or a script of ours the comments
 * that stand on lines of their own, indents and empty lines are left out; a
 * bundle, whose name has ".min." in it, stays as it is.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE	4096		/* bytes of a line of ours, at most */

#define PIECE	4000		/* bytes of a string, at most */

static size_t	 piece;		/* bytes of the string that is written */

static void
put(int c)
{
	if (piece == PIECE) {
		printf("\",\n\"");
		piece = 0;
	}
	if (c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '?')
		putchar(c);
	else
		printf("\\%03o", (unsigned)c);
	piece++;
}

static void
put_whole(FILE *in)
{
	int	 c;

	while ((c = getc(in)) != EOF)
		put(c);
}

static void
put_lines(FILE *in, const char *file)
{
	char		 line[LINE], *s;
	bool		 comment = false;
	size_t		 n;

	while (fgets(line, sizeof(line), in) != NULL) {
		n = strlen(line);
		if (line[n - 1] != '\n') {
			fprintf(stderr, "mkpage: %s: a line is too long, or "
			    "has no end\n", file);
			exit(1);
		}
		s = line + strspn(line, " \t");
		comment = comment || strncmp(s, "/*", 2) == 0;
		if (!comment && strncmp(s, "//", 2) != 0 && *s != '\n') {
			for (; *s != '\0'; s++)
				put((unsigned char)*s);
		}
		if (comment && n > 2 && strcmp(line + n - 3, "*/\n") == 0)
			comment = false;
	}
}

int
main(int argc, char *argv[])
{
	FILE	*in;
	int	 i;

	for (i = 1; i + 1 < argc; i += 2) {
		in = fopen(argv[i + 1], "rb");
		if (in == NULL) {
			perror(argv[i + 1]);
			return 1;
		}
		printf("static const char *const asset_%s[] = {\n\"", argv[i]);
		piece = 0;
		if (strstr(argv[i + 1], ".min.") != NULL)
			put_whole(in);
		else
			put_lines(in, argv[i + 1]);
		printf("\",\nNULL };\n");
		if (ferror(in) || fclose(in) == EOF)
			return 1;
	}
	return ferror(stdout) || fflush(stdout) == EOF;
}

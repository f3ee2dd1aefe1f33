# SPDX-License-Identifier: ISC
# A page in Chinese -> the same, with places where a line of text may be broken:
# behind marks, since what formats pages breaks lines at blanks alone.  Run with
# LC_ALL=C.
/^\.Bd/ { literal = 1 }
/^\.Ed/ { literal = 0 }
!literal && !/^\./ { gsub(/，|。|；|：|、|）|”/, "&\\:") }
{
	sub(/\\:$/, "")
	print
}

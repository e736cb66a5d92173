#include <libxml/xmlversion.h>
/* Debian's libxml2 names ICU's types in its headers, which clash with those that Foundation brings; nothing here uses them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

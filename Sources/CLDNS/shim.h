// libldns' headers, for questions to the domain name system that the C library does not ask.
#include <ldns/ldns.h>

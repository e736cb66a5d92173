// GMime's headers, for building and reading mail.
#include <gmime/gmime.h>

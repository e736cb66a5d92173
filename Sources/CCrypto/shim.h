// One function over libcrypto's SHA-256 whose state lies on the stack, which OpenSSL 3 would rather have called through EVP:
// docs/decisions/0051 says why it is not.
#include <openssl/sha.h>
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
/* Writes SHA-256 of COUNT bytes to the 32 bytes at OUT. */
static inline void ccrypto_sha256(const void *bytes, size_t count, unsigned char *out) {
  SHA256_CTX state;
  SHA256_Init(&state);
  SHA256_Update(&state, bytes, count);
  SHA256_Final(out, &state);
}
#pragma clang diagnostic pop

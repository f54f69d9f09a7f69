// SPDX-License-Identifier: Apache-2.0

// libgit2 reads all certificates of the system whenever it starts, which takes two thirds of the time of
// a small command. charter leaves every connection to the git program and never opens one through
// libgit2, so these two functions of mbedTLS, found before the library's own because they are in the
// executable, say at once that there are none. libgit2 then trusts nobody, which is right for
// connections that are never made.

extern "C" {
// Never declared by us before: the library's headers need not be installed.
int mbedtls_x509_crt_parse_file(void* chain, const char* path);
int mbedtls_x509_crt_parse_path(void* chain, const char* path);

__attribute__((visibility("default"), used)) int mbedtls_x509_crt_parse_file(void*, const char*) { return -1; }
__attribute__((visibility("default"), used)) int mbedtls_x509_crt_parse_path(void*, const char*) { return -1; }
}

namespace charter {

// Called once so that the linker takes this file from the library.
void charter_tls_is_never_used();
void charter_tls_is_never_used() {}

}  // namespace charter

// SPDX-License-Identifier: Apache-2.0

// charter leaves every connection to the git program and never opens one through libgit2. Were
// libgit2's own transports linked, each start of the program would load a dozen libraries for them and
// read all certificates of the system, which takes far longer than a small command. These definitions,
// met before the archive's, stand for what libgit2 1.5 calls in them: at its start, and where it lists
// the kinds of addresses it knows. A connection that is tried all the same fails.
//
// The names are libgit2's own and in none of its public headers; where a later version calls more of
// them, the linker says so.

#include <git2.h>
#include <git2/sys/transport.h>

namespace {

int no_network() {
  git_error_set_str(GIT_ERROR_NET, "charter reaches other computers through the git program only");
  return GIT_ERROR;
}

}  // namespace

extern "C" {

int git_transport_ssh_global_init();
int git_mbedtls_stream_global_init();
int git_mbedtls__set_cert_location(const char* file, const char* folder);
int git_socket_stream_new(void** stream, const char* host, const char* port);
extern bool git_http__expect_continue;

int git_transport_ssh_global_init() { return GIT_OK; }
int git_mbedtls_stream_global_init() { return GIT_OK; }
int git_mbedtls__set_cert_location(const char*, const char*) { return no_network(); }
int git_socket_stream_new(void**, const char*, const char*) { return no_network(); }
bool git_http__expect_continue = false;

int git_smart_subtransport_http(git_smart_subtransport**, git_transport*, void*) { return no_network(); }
int git_smart_subtransport_ssh(git_smart_subtransport**, git_transport*, void*) { return no_network(); }

}  // extern "C"

namespace charter {

// Called once so that the linker takes this file from its archive before it looks at libgit2's.
void without_network();
void without_network() {}

}  // namespace charter

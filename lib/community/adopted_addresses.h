// SPDX-License-Identifier: Apache-2.0
#pragma once

// A clause says where it was taken over from as it is found from its own community's folder. In a community elsewhere that
// takes the clause along with a whole charter, the same place is found in another way.

#include "model/charter.h"

#include <string>

namespace charter {

// `address` is where the charter stands, as it is found from the folder that it comes to. What is found from there only, by
// a folder, is not known any more where that is a URL.
void readdress_adoptions(Charter& charter, const std::string& address);

}  // namespace charter

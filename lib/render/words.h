// SPDX-License-Identifier: Apache-2.0
#pragma once

// The redline of a text is part of the change (change/words.h); here for those who draw it.

#include "change/words.h"

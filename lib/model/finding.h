// SPDX-License-Identifier: Apache-2.0
#pragma once

// The faults that checks on values are made of: a subject in place of a place.

#include "diag/fault.h"
#include "model/charter.h"

#include <string>
#include <vector>

namespace charter {

Fault finding(Severity severity, std::string code, Subject subject, std::string message,
              std::string help = {});

// "did you mean `ana`?", or nothing where no known name is near.
std::string suggestion(const std::string& written, const std::vector<std::string>& known);

// What a person wrote, short enough for a message.
std::string cut(const std::string& text);

Subject about_clause(const ClauseId& clause, std::string field);

// The subject of a rule's parameter.
Subject about_parameter(const ClauseId& clause, const std::string& parameter);

}  // namespace charter

// A plan's actions as CSV, as the importers of Trello and Microsoft Planner take them.
#pragma once

#include "planning/plan.hpp"
#include "planning/vocabulary.hpp"

#include <string>

namespace keyplan::exchange {

/// Whose columns the file has. Trello's and Planner's are named as both write them into exports of their own;
/// `Both` has all of them, and each program leaves the other's alone.
enum class TaskBoard { Both, Trello, Planner };

/// Every action that is not blank, done ones too, in UTF-8 with a byte order mark (Excel, by which Planner
/// takes tasks in, asks for it) and RFC 4180's quotes and line ends. The column of ids comes first, so that a
/// reader who takes the mark for a letter loses only that.
///
/// Trello: the list is the status, the label the priority. Planner: the bucket is the objective, the status
/// its progress, High its Important. Who does it is named by the address that Team gives, else by name. The
/// description holds every other field of the row that was entered. Dates are ISO 8601; a due date that is
/// no date stays in the description.
///
/// No cell begins like a formula: where an action's words would, its id comes before them; anything else
/// gets an apostrophe.
std::string writeActionsCsv(const planning::Plan& plan, const planning::Vocabulary& vocabulary,
                            TaskBoard board = TaskBoard::Both);

} // namespace keyplan::exchange

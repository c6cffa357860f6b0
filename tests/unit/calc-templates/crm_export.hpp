// The CRM export that the sample's figures come from: public sample data that is read where it lies, never
// copied here.
#pragma once

#include "template_files.hpp"

#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

namespace keyplan::tests {

using Record = std::map<std::string, std::string>;

/// The records of a CSV file whose fields hold no commas; none when it cannot be read.
inline std::vector<Record> readCsv(const std::filesystem::path& file) {
    const auto cells = [](std::string line) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        std::vector<std::string> parts;
        std::istringstream stream(line + ",");
        for (std::string part; std::getline(stream, part, ',');)
            parts.push_back(part);
        return parts;
    };
    std::istringstream stream(readText(file));
    std::string line;
    if (!std::getline(stream, line))
        return {};
    const std::vector<std::string> names = cells(line);
    std::vector<Record> records;
    while (std::getline(stream, line)) {
        const std::vector<std::string> values = cells(line);
        Record record;
        for (std::size_t i = 0; i < std::min(names.size(), values.size()); ++i)
            record[names[i]] = values[i];
        records.push_back(std::move(record));
    }
    return records;
}

/// The folder of the export: in KEYPLAN_DATA where that is set, else beside the project.
inline std::filesystem::path crmFolder() {
    const char* given = std::getenv("KEYPLAN_DATA");
    const std::filesystem::path data =
        given && *given ? std::filesystem::path(given) : projectFile("../shared/data");
    return data / "crm-sales-opportunities";
}

struct Tally {
    int won = 0;
    int lost = 0;
    int open = 0;
    double worth = 0;
    std::set<std::string> agents;
};

/// The opportunities of an account, all or of one product.
inline Tally tally(const std::vector<Record>& pipeline, const std::string& account,
                   const std::string& product = {}) {
    Tally sum;
    for (const Record& deal : pipeline) {
        if (deal.at("account") != account || (!product.empty() && deal.at("product") != product))
            continue;
        sum.agents.insert(deal.at("sales_agent"));
        const std::string& stage = deal.at("deal_stage");
        (stage == "Won" ? sum.won : stage == "Lost" ? sum.lost : sum.open) += 1;
        if (stage == "Won")
            sum.worth += std::stod(deal.at("close_value"));
    }
    return sum;
}

} // namespace keyplan::tests

// The sample plan's figures are those of the CRM export.
#include "crm_export.hpp"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

namespace keyplan::tests {

using planning::Plan;
using planning::Row;

namespace {

/// 101744 as a reader likes it: "101,744".
std::string grouped(double amount) {
    std::string digits = std::to_string(static_cast<long long>(std::llround(amount)));
    for (std::size_t i = digits.size(); i > 3;)
        digits.insert(i -= 3, ",");
    return digits;
}

bool says(const Row& row, const char* field, const std::string& words) {
    return row.text(field).find(words) != std::string::npos;
}

const Row& row(const Plan& plan, const char* section, const char* id) {
    const Row* found = plan.find(section)->find(id);
    if (!found)
        throw std::runtime_error(std::string(section) + " has no row " + id);
    return *found;
}

} // namespace

TEST(Sample, FiguresAreTheDatas) {
    const std::vector<Record> accounts = readCsv(crmFolder() / "accounts.csv");
    const std::vector<Record> pipeline = readCsv(crmFolder() / "sales_pipeline.csv");
    const std::vector<Record> products = readCsv(crmFolder() / "products.csv");
    const std::vector<Record> teams = readCsv(crmFolder() / "sales_teams.csv");
    if (accounts.empty() || pipeline.empty() || products.empty() || teams.empty())
        GTEST_SKIP() << "no CRM export in " << crmFolder() << "; KEYPLAN_DATA names another folder";
    const Plan plan = sample();
    const Row& account = plan.rows("account").front();
    const std::string name = account.text("name");
    std::map<std::string, double> price;
    for (const Record& product : products)
        price[product.at("product")] = std::stod(product.at("sales_price"));
    std::map<std::string, std::string> managerOf;
    for (const Record& agent : teams)
        managerOf[agent.at("sales_agent")] = agent.at("manager");

    const auto acme = std::find_if(accounts.begin(), accounts.end(),
                                   [&](const Record& known) { return known.at("account") == name; });
    ASSERT_NE(acme, accounts.end());
    EXPECT_EQ(account.text("headquarters"), acme->at("office_location"));
    EXPECT_EQ(account.text("parent"), acme->at("subsidiary_of"));
    EXPECT_TRUE(says(account, "summary", "founded " + acme->at("year_established")));
    EXPECT_TRUE(says(account, "summary", grouped(std::stod(acme->at("employees"))) + " people"));
    EXPECT_TRUE(says(account, "summary", grouped(std::stod(acme->at("revenue"))) + " m USD revenue"));

    std::set<std::string> subsidiaries;
    for (const Record& other : accounts)
        if (other.at("subsidiary_of") == name)
            subsidiaries.insert(other.at("account"));
    EXPECT_EQ(subsidiaries,
              (std::set<std::string>{"Bluth Company", "Codehow", "Donquadtech", "Iselectrics"}));
    EXPECT_EQ(row(plan, "objectives", "O2").number("target"), subsidiaries.size());

    const Tally all = tally(pipeline, name);
    EXPECT_EQ(account.number("our-revenue"), all.worth);
    EXPECT_EQ(row(plan, "objectives", "O1").number("baseline"), all.worth);
    EXPECT_TRUE(says(account, "summary", "Bought for " + grouped(all.worth) + " USD in 2017"));
    EXPECT_TRUE(says(account, "summary",
                     std::to_string(all.won) + " deals won, " + std::to_string(all.lost) + " lost, " +
                         std::to_string(all.open) + " open"));
    EXPECT_TRUE(says(account, "summary", std::to_string(all.agents.size()) + " of our agents"));
    EXPECT_TRUE(
        says(row(plan, "force-field", "F4"), "force", std::to_string(all.agents.size()) + " of our agents"));
    EXPECT_TRUE(says(row(plan, "force-field", "F2"), "force", std::to_string(all.won) + " orders"));
    EXPECT_TRUE(says(row(plan, "solutions", "S1"), "problem", std::to_string(all.won) + " single orders"));
    double group = all.worth;
    for (const std::string& subsidiary : subsidiaries)
        group += tally(pipeline, subsidiary).worth;
    EXPECT_TRUE(says(account, "why-this-account", grouped(group) + " USD in 2017"));

    std::string firstOrder = "9999";
    for (const Record& deal : pipeline) {
        if (deal.at("account") != name || deal.at("deal_stage") != "Won")
            continue;
        EXPECT_TRUE(deal.at("close_date").starts_with("2017"));
        firstOrder = std::min(firstOrder, deal.at("close_date"));
    }
    EXPECT_EQ(account.text("client-since"), firstOrder);

    const Tally plusPro = tally(pipeline, name, "GTX Plus Pro");
    EXPECT_TRUE(says(row(plan, "force-field", "F1"), "note",
                     std::to_string(plusPro.won) + " of " + std::to_string(plusPro.won + plusPro.lost)));
    const Tally iselectrics = tally(pipeline, "Iselectrics", "GTX Plus Pro");
    EXPECT_EQ(iselectrics.won, 6);
    EXPECT_EQ(iselectrics.lost, 1);
    EXPECT_TRUE(says(row(plan, "force-field", "F5"), "force", "six of seven"));
    EXPECT_TRUE(
        says(row(plan, "force-field", "F5"), "note", "6 won, 1 lost, worth " + grouped(iselectrics.worth)));
    const Tally bluth = tally(pipeline, "Bluth Company", "GTX Plus Pro");
    EXPECT_EQ(bluth.won, 1);
    EXPECT_EQ(bluth.lost, 3);
    EXPECT_TRUE(says(row(plan, "force-field", "F8"), "force", "three of our four"));
    const Tally basic = tally(pipeline, name, "GTX Basic");
    EXPECT_EQ(basic.won, 4);
    EXPECT_EQ(basic.lost, 6);
    EXPECT_TRUE(says(row(plan, "force-field", "F11"), "force", "six of ten"));
    const Tally special = tally(pipeline, name, "MG Special");
    EXPECT_EQ(special.won, 4);
    EXPECT_EQ(special.lost, 5);
    const double small = basic.won + special.won;
    EXPECT_EQ(row(plan, "objectives", "O3").number("baseline"),
              std::round(100 * small / (small + basic.lost + special.lost)));

    EXPECT_TRUE(says(row(plan, "force-field", "F11"), "note", grouped(price.at("GTX Basic")) + " USD"));
    EXPECT_TRUE(says(row(plan, "force-field", "F12"), "force", grouped(price.at("MG Special")) + " USD"));
    EXPECT_TRUE(says(row(plan, "solutions", "S2"), "solution", grouped(price.at("GTX Plus Pro")) + " USD"));
    EXPECT_EQ(row(plan, "solutions", "S2").number("investment"), 16 * price.at("GTX Plus Pro"));
    const double bundle = price.at("GTX Basic") + price.at("MG Special");
    EXPECT_TRUE(says(row(plan, "solutions", "S3"), "solution", grouped(bundle) + " USD"));
    EXPECT_EQ(row(plan, "solutions", "S3").number("investment"), 20 * bundle);

    EXPECT_TRUE(all.agents.contains(account.text("manager")));
    EXPECT_EQ(managerOf.at(account.text("manager")), "Rocco Neubert");
    std::set<std::string> ours;
    for (const auto& [agent, manager] : managerOf)
        ours.insert({agent, manager});
    for (const char* section : {"objectives", "actions"})
        for (const Row& owned : plan.rows(section))
            EXPECT_TRUE(ours.contains(owned.text("owner"))) << owned.id << " " << owned.text("owner");
}

} // namespace keyplan::tests

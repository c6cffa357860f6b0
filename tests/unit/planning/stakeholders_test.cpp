// Stakeholder figures by hand, and handshakes against a search of another kind.
#include "planning/stakeholders.hpp"

#include "planning/errors.hpp"

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace keyplan::planning {

namespace {

using Status = StakeholderStatus;
using Steps = std::vector<std::optional<long long>>;

const double infinity = std::numeric_limits<double>::infinity();

Steps stepsOf(const std::vector<Person>& people) {
    return handshakes(people);
}

} // namespace

TEST(Stakeholders, SupportRunsFromMinusOneToOne) {
    EXPECT_EQ(support(std::vector<Supporter>{{5, Status::Mentor}}), 1);
    EXPECT_EQ(support(std::vector<Supporter>{{5, Status::Enemy}, {1, Status::Enemy}}), -1);
    EXPECT_EQ(support(std::vector<Supporter>{{5, Status::Neutral}}), 0);
    EXPECT_EQ(support(std::vector<Supporter>{{3, Status::Supporter}}), .5);
    EXPECT_EQ(support(std::vector<Supporter>{{3, Status::NonSupporter}}), -.5);
    // 5·2 + 4·(−1) + 3·0 = 6 of 2·12.
    EXPECT_EQ(
        support(std::vector<Supporter>{{5, Status::Mentor}, {4, Status::NonSupporter}, {3, Status::Neutral}}),
        .25);
    EXPECT_EQ(support({}), std::nullopt);
}

TEST(Stakeholders, SupportOfEqualSidesIsExactlyNone) {
    EXPECT_EQ(
        support(std::vector<Supporter>{{.1, Status::Mentor}, {.2, Status::Mentor}, {.3, Status::Enemy}}), 0);
    EXPECT_EQ(support(std::vector<Supporter>{{4, Status::Supporter}, {2, Status::Enemy}}), 0);
}

TEST(Stakeholders, CoverageCountsInfluenceNotHeads) {
    const double today = 46000;
    const std::vector<Contact> people{{5, today - 90}, {3, today - 91}, {1, today}, {1, std::nullopt}};
    EXPECT_EQ(contactCoverage(people, today, 90), .6);
    EXPECT_EQ(contactCoverage(people, today, 91), .9);
    EXPECT_EQ(contactCoverage(people, today, 0), .1);
    EXPECT_EQ(contactCoverage({}, today, 90), std::nullopt);
}

TEST(Stakeholders, CoverageKnowsDaysOnly) {
    // This afternoon is today, whatever the hour of calculation; tomorrow has not happened yet.
    EXPECT_EQ(contactCoverage(std::vector<Contact>{{1, 46000.75}}, 46000, 0), 1);
    EXPECT_EQ(contactCoverage(std::vector<Contact>{{1, 45910.0}}, 46000.9, 90), 1);
    EXPECT_EQ(contactCoverage(std::vector<Contact>{{1, 46001.0}}, 46000.9, 90), 0);
}

TEST(Stakeholders, HandshakesFollowLinesInEitherDirection) {
    // The boss P1 of P2 and P3; P4 influences P3, P5 stands alone.
    const std::vector<Person> people{{"P1", "", "", false},
                                     {"P2", "P1", "", true},
                                     {"P3", "P1", "", false},
                                     {"P4", "", "P3", false},
                                     {"P5", "", "", false}};
    EXPECT_EQ(stepsOf(people), (Steps{1, 0, 2, 3, -1}));
}

TEST(Stakeholders, HandshakesReadListsAsPeopleWriteThem) {
    const std::vector<Person> people{{"P1", "", "p2; -P3,\xC2\xA0\xE2\x88\x92P4 - P5", true},
                                     {" P2 ", "", "", false},
                                     {"P3", "", "", false},
                                     {"p4", "", "", false},
                                     {"P5", "", "", false}};
    EXPECT_EQ(stepsOf(people), (Steps{0, 1, 1, 1, 1}));
}

TEST(Stakeholders, HandshakesPassOverBlankRows) {
    const std::vector<Person> people{
        {"P1", "", "", true}, {"", "", "", false}, {" ", "P9", "", true}, {"P2", "P1", "", false}};
    EXPECT_EQ(stepsOf(people), (Steps{0, std::nullopt, std::nullopt, 1}));
    EXPECT_TRUE(stepsOf({}).empty());
}

TEST(Stakeholders, HandshakesBearLoops) {
    const std::vector<Person> people{
        {"P1", "P2", "P1, P2", false}, {"P2", "P1", "P1", false}, {"P3", "P2", "", true}};
    EXPECT_EQ(stepsOf(people), (Steps{2, 1, 0}));
}

TEST(Stakeholders, HandshakesRefuseWhatCannotBeMeant) {
    EXPECT_THROW(stepsOf({{"P1", "P9", "", false}}), InvalidArgument);
    EXPECT_THROW(stepsOf({{"P1", "", "-P9", false}}), InvalidArgument);
    EXPECT_THROW(stepsOf({{"P1", "", "", false}, {"p1", "", "", true}}), InvalidArgument);
    EXPECT_THROW(stepsOf({{"P1", "p1", "", false}}), InvalidArgument);
}

// Distances relaxed over all links until nothing changes any more, as Bellman and Ford do.
TEST(Stakeholders, HandshakesAgreeWithRelaxation) {
    std::mt19937 random(1951);
    for (int round = 0; round < 300; ++round) {
        const std::size_t count = 1 + random() % 12;
        std::vector<std::string> ids;
        std::vector<std::string> bosses(count);
        std::vector<std::string> influences(count);
        std::vector<long long> expected(count, 1000);
        std::vector<std::pair<std::size_t, std::size_t>> links;
        for (std::size_t i = 0; i < count; ++i)
            ids.push_back("P" + std::to_string(i + 1));
        for (std::size_t i = 0; i < count; ++i) {
            if (const std::size_t boss = random() % (2 * count); boss < count && boss != i) {
                bosses[i] = ids[boss];
                links.emplace_back(i, boss);
            }
            for (std::size_t each = random() % 3; each > 0; --each) {
                const std::size_t other = random() % count;
                influences[i] += (random() % 2 ? "; -" : ", ") + ids[other];
                links.emplace_back(i, other);
            }
            if (random() % 4 == 0)
                expected[i] = 0;
        }
        std::vector<Person> people;
        for (std::size_t i = 0; i < count; ++i)
            people.push_back({ids[i], bosses[i], influences[i], expected[i] == 0});

        for (std::size_t pass = 0; pass < count; ++pass)
            for (const auto& [one, other] : links) {
                expected[one] = std::min(expected[one], expected[other] + 1);
                expected[other] = std::min(expected[other], expected[one] + 1);
            }
        Steps steps;
        for (const long long each : expected)
            steps.emplace_back(each >= 1000 ? -1 : each);
        ASSERT_EQ(stepsOf(people), steps);
    }
}

TEST(Stakeholders, TheLargestShareOfContacts) {
    EXPECT_EQ(largestShare(std::vector<double>{6, 3, 3}), .5);
    EXPECT_EQ(largestShare(std::vector<double>{0, 7}), 1);
    EXPECT_EQ(largestShare({}), std::nullopt);
}

TEST(Stakeholders, RefuseWhatIsOutsideTheirDomain) {
    for (const double bad : {-1.0, 1e17, infinity, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_THROW(support(std::vector<Supporter>{{bad, Status::Mentor}}), InvalidArgument);
        EXPECT_THROW(contactCoverage(std::vector<Contact>{{bad, 1}}, 2, 90), InvalidArgument);
        EXPECT_THROW(largestShare(std::vector<double>{1, bad}), InvalidArgument);
    }
    EXPECT_THROW(contactCoverage(std::vector<Contact>{{1, 1}}, 2, -1), InvalidArgument);
    EXPECT_THROW(contactCoverage(std::vector<Contact>{{1, 1}}, infinity, 90), InvalidArgument);
    EXPECT_THROW(support(std::vector<Supporter>{{0, Status::Mentor}}), DivisionByZero);
    EXPECT_THROW(contactCoverage(std::vector<Contact>{{0, 1}}, 2, 90), DivisionByZero);
    EXPECT_THROW(largestShare(std::vector<double>{0, 0}), DivisionByZero);
}

} // namespace keyplan::planning

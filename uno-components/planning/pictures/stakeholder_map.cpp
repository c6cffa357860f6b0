// Who is who at the client, read from a plan: people with their bosses, whom they influence, who of us knows
// them, and what the map says.
#include "planning/pictures/stakeholder_map.hpp"

#include "planning/actions/force_table.hpp"
#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"
#include "planning/id_list.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>

namespace keyplan::planning {

namespace {

/// How much of a name a sentence quotes.
constexpr std::size_t quoted = 40;
/// So many people of a circle are named.
constexpr std::size_t mostNamed = 5;

constexpr std::array<std::string_view, 5> statusWords{"Mentor", "Supporter", "Neutral", "Non-supporter",
                                                      "Enemy"};
/// Those whose word decides, weightiest first.
constexpr std::array<std::string_view, 3> deciding{"Decision maker", "Approver", "Executive sponsor"};

using Places = std::unordered_map<std::string, std::size_t>;

std::string quotedName(const MapPerson& person) {
    return shortened(person.name, quoted);
}

std::optional<StakeholderStatus> statusOf(const std::string& word) {
    for (std::size_t i = 0; i < statusWords.size(); ++i)
        if (sameWord(word, statusWords[i]))
            return static_cast<StakeholderStatus>(i);
    return std::nullopt;
}

int influenceOf(const Row& row) {
    const double influence = row.number("influence").value_or(0);
    return influence >= 1 && influence <= 5 ? static_cast<int>(influence) : 0;
}

/// Whether an id is meant as a bad influence; takes the minus away.
bool takeMinus(std::string& id) {
    for (const std::string_view minus : {"-", "−", "–"})
        if (id.starts_with(minus)) {
            id.erase(0, minus.size());
            return true;
        }
    return false;
}

class MapReader {
public:
    explicit MapReader(const Plan& plan) : plan_(plan) {}

    StakeholderMap read() {
        refuseDoubledIds(plan_, "stakeholders");
        for (const Row& row : plan_.rows("stakeholders"))
            if (!row.isBlank()) {
                if (!isBlank(row.id))
                    places_.emplace(wordKey(row.id), rows_.size());
                rows_.push_back(&row);
            }
        if (rows_.empty())
            throw PlanError("no-people");
        for (const Row& row : plan_.rows("team"))
            if (const std::string name = row.text("name"); !name.empty())
                team_.emplace(wordKey(row.id), name);
        for (const Row* row : rows_)
            map_.people.push_back(person(*row));
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            readBoss(i);
            readInfluences(i);
        }
        countHandshakes();
        cutCircles();
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (const auto boss = map_.people[i].boss)
                map_.people[*boss].reports.push_back(i);
        return std::move(map_);
    }

private:
    MapPerson person(const Row& row) {
        MapPerson person;
        person.id = row.id;
        person.name = row.text("name").empty() ? row.id : row.text("name");
        person.title = row.text("title");
        person.role = row.text("buying-role");
        const std::string status = row.text("status");
        person.status = statusOf(status);
        if (!status.empty() && !person.status)
            map_.findings.push_back({"map-status-unknown", {quotedName(person), shortened(status, quoted)}});
        person.influence = influenceOf(row);
        for (const std::string& id : splitIds(row.text("our-contact"))) {
            const auto found = team_.find(wordKey(id));
            person.ours.push_back(found == team_.end() ? id : found->second);
        }
        person.known = !person.ours.empty() || !isEmpty(row.value("last-contact"));
        return person;
    }

    void readBoss(std::size_t i) {
        const std::string text = rows_[i]->text("reports-to");
        MapPerson& person = map_.people[i];
        std::size_t found = 0;
        for (const std::string& id : splitIds(text))
            if (const auto boss = places_.find(wordKey(id)); boss != places_.end() && ++found == 1)
                person.boss = boss->second;
        if (!text.empty() && found == 0)
            map_.findings.push_back({"map-boss-unknown", {quotedName(person), shortened(text, quoted)}});
        if (found > 1)
            map_.findings.push_back(
                {"map-bosses-several", {quotedName(person), quotedName(map_.people[*person.boss])}});
    }

    void readInfluences(std::size_t i) {
        for (std::string id : splitIds(rows_[i]->text("influences"))) {
            const bool harmful = takeMinus(id);
            const auto found = places_.find(wordKey(id));
            if (found == places_.end())
                map_.findings.push_back(
                    {"map-influence-unknown", {quotedName(map_.people[i]), shortened(id, quoted)}});
            else if (found->second != i)
                map_.influences.push_back({i, found->second, harmful});
        }
    }

    /// handshakes() refuses what it cannot understand: it gets only what the map understood.
    void countHandshakes() {
        std::vector<std::string> ids;
        std::vector<std::string> influences(rows_.size());
        for (std::size_t i = 0; i < rows_.size(); ++i)
            ids.push_back(std::to_string(i + 1));
        for (const MapInfluence& influence : map_.influences)
            influences[influence.from] += ids[influence.to] + " ";
        std::vector<Person> people;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto boss = map_.people[i].boss;
            people.push_back({ids[i], boss && *boss != i ? std::string_view(ids[*boss]) : std::string_view(),
                              influences[i], map_.people[i].known});
        }
        const auto steps = handshakes(people);
        for (std::size_t i = 0; i < rows_.size(); ++i)
            map_.people[i].handshakes = steps[i].value_or(-1);
    }

    /// Follows everybody's boss upwards; whoever is met twice on one way stands in a circle.
    void cutCircles() {
        std::vector<std::size_t> visit(rows_.size(), 0);
        for (std::size_t start = 0; start < rows_.size(); ++start) {
            std::optional<std::size_t> at = start;
            while (at && visit[*at] == 0) {
                visit[*at] = start + 1;
                at = map_.people[*at].boss;
            }
            if (at && visit[*at] == start + 1)
                cut(*at);
        }
    }

    void cut(std::size_t inCircle) {
        std::vector<std::size_t> circle;
        for (std::size_t at = inCircle; circle.empty() || at != inCircle; at = *map_.people[at].boss)
            circle.push_back(at);
        std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
        std::string names;
        for (std::size_t i = 0; i < circle.size() && i < mostNamed; ++i)
            names += quotedName(map_.people[circle[i]]) + " → ";
        names += circle.size() > mostNamed ? "… → " : "";
        const std::string top = quotedName(map_.people[circle.front()]);
        map_.findings.push_back({"map-circle", {names + top, top}});
        map_.people[circle.front()].boss.reset();
    }

    const Plan& plan_;
    std::vector<const Row*> rows_;
    Places places_;
    std::unordered_map<std::string, std::string> team_;
    StakeholderMap map_;
};

std::string lowered(std::string word) {
    if (!word.empty())
        word[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(word[0])));
    return word;
}

/// The weightiest of those who decide that `wanted` holds for; how many more there are of the same role.
template <class Wanted>
std::pair<const MapPerson*, std::size_t> weightiest(const StakeholderMap& map, const Wanted& wanted) {
    for (const std::string_view role : deciding) {
        const MapPerson* found = nullptr;
        std::size_t count = 0;
        for (const MapPerson& person : map.people)
            if (sameWord(person.role, role) && wanted(person)) {
                ++count;
                if (!found || person.influence > found->influence)
                    found = &person;
            }
        if (found)
            return {found, count - 1};
    }
    return {nullptr, 0};
}

} // namespace

StakeholderMap readStakeholderMap(const Plan& plan) {
    return MapReader(plan).read();
}

std::string whatMapSays(const StakeholderMap& map, const Messages& messages) {
    const auto known =
        std::count_if(map.people.begin(), map.people.end(), [](const MapPerson& p) { return p.known; });
    const std::vector<std::string> counts{std::to_string(known), std::to_string(map.people.size())};
    const auto [unmet, more] = weightiest(map, [](const MapPerson& p) { return !p.known; });
    if (unmet)
        return messages.say(
            more > 0 ? "map-says-unmet-more" : "map-says-unmet",
            {counts[0], counts[1], lowered(unmet->role), quotedName(*unmet), std::to_string(more)});
    const auto [against, others] = weightiest(map, [](const MapPerson& p) {
        return p.status == StakeholderStatus::NonSupporter || p.status == StakeholderStatus::Enemy;
    });
    if (against)
        return messages.say(
            others > 0 ? "map-says-against-more" : "map-says-against",
            {counts[0], counts[1], lowered(against->role), quotedName(*against), std::to_string(others)});
    return messages.say("map-says", counts);
}

} // namespace keyplan::planning

// Waits until nothing has happened for a while, then calls back on the office's own thread.
#include "sidebar/quiet_moment.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <utility>

namespace keyplan::sidebar {

namespace css = com::sun::star;

/// Outlives the moment where the office still holds it: then it does nothing.
class Notice : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Notice(std::function<void()> reaction) : reaction_(std::move(reaction)) {}

    void SAL_CALL notify(const css::uno::Any&) override {
        // What is called may end this.
        const rtl::Reference<Notice> keepAlive(this);
        if (const auto reaction = reaction_)
            reaction();
    }

    /// On the office's own thread.
    void forget() { reaction_ = nullptr; }

private:
    std::function<void()> reaction_;
};

QuietMoment::QuietMoment(const css::uno::Reference<css::uno::XComponentContext>& context,
                         std::function<void()> reaction)
    : office_(css::awt::AsyncCallback::create(context)), notice_(new Notice(std::move(reaction))),
      waiting_([this] { wait(); }) {}

QuietMoment::~QuietMoment() {
    {
        const std::lock_guard lock(guard_);
        ended_ = true;
    }
    news_.notify_one();
    waiting_.join();
    notice_->forget();
}

void QuietMoment::changed() {
    bool wake = false;
    {
        const std::lock_guard lock(guard_);
        last_ = std::chrono::steady_clock::now();
        rhythm_.changed(last_);
        wake = !std::exchange(due_, true);
    }
    if (wake)
        news_.notify_one();
}

void QuietMoment::busy() {
    const std::lock_guard lock(guard_);
    last_ = std::chrono::steady_clock::now();
}

void QuietMoment::setPatience(Patience patience) {
    const std::lock_guard lock(guard_);
    patience_ = patience;
}

void QuietMoment::wait() {
    std::unique_lock lock(guard_);
    while (!ended_) {
        if (!due_) {
            news_.wait(lock);
            continue;
        }
        const auto until = last_ + std::max(patience_, rhythm_.wait());
        if (std::chrono::steady_clock::now() < until) {
            news_.wait_until(lock, until);
            continue;
        }
        due_ = false;
        lock.unlock();
        try {
            office_->addCallback(css::uno::Reference<css::awt::XCallback>(notice_.get()), {});
        } catch (const css::uno::Exception&) {
            // The office is ending.
        }
        lock.lock();
    }
}

} // namespace keyplan::sidebar

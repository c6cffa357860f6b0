// Waits until nothing has happened for a while, then calls back on the office's own thread.
#pragma once

#include "sidebar/rhythm.hpp"

#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace keyplan::sidebar {

class Notice;

/// One waiting thread. While it waits, each further sign of life only writes a time down: the thread looks at
/// it when it wakes, so that typing wakes nobody.
class QuietMoment {
public:
    using Patience = std::chrono::milliseconds;

    /// `reaction` runs on the office's own thread, with the office's lock held; it must not throw.
    QuietMoment(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                std::function<void()> reaction);
    ~QuietMoment();
    QuietMoment(const QuietMoment&) = delete;
    QuietMoment& operator=(const QuietMoment&) = delete;

    /// Something changed: react once it has been quiet, for longer where changes come at a slow pace.
    void changed();
    /// Somebody is busy: if a reaction is due, it waits on.
    void busy();
    void setPatience(Patience patience);

private:
    void wait();

    com::sun::star::uno::Reference<com::sun::star::awt::XRequestCallback> office_;
    rtl::Reference<Notice> notice_;
    std::mutex guard_;
    std::condition_variable news_;
    std::chrono::steady_clock::time_point last_;
    Rhythm rhythm_;
    Patience patience_{700};
    bool due_ = false;
    bool ended_ = false;
    std::thread waiting_;
};

} // namespace keyplan::sidebar

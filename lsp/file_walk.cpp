#include "lsp/file_walk.hpp"

#include <system_error>

#include "formats/format.hpp"

namespace ordval::lsp {

namespace fs = std::filesystem;

std::optional<std::string> FileWalk::next() {
    std::error_code failure;
    for (;;) {
        if (place_ == fs::recursive_directory_iterator()) {
            if (next_folder_ == folders_.size()) return std::nullopt;
            place_ = fs::recursive_directory_iterator(folders_[next_folder_++],
                                                      fs::directory_options::skip_permission_denied, failure);
            continue;
        }
        if (entries_left_ == 0) {
            was_cut_ = true;
            return std::nullopt;
        }
        --entries_left_;
        const fs::path path = place_->path();
        const std::string name = path.filename().string();
        const bool is_hidden = name.starts_with('.') || name == "node_modules";
        if (is_hidden) place_.disable_recursion_pending();
        const bool is_draft = !is_hidden && !place_->is_symlink(failure) &&
                              place_->is_regular_file(failure) && formats::format_of(path.string(), "");
        place_.increment(failure);
        if (is_draft) return path.string();
    }
}

}  // namespace ordval::lsp

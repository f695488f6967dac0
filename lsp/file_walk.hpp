// The drafts below some folders, a few at a time, so that a search can pause and be called off.
//
//     FileWalk walk({"/home/anna/motioner"});
//     while (auto path = walk.next()) ...
//
// Hidden files and folders are left out, as is what other programs fetch (node_modules), and links are not followed.
// Reads folders; for the background.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ordval::lsp {

class FileWalk {
public:
    /// Looks at no more than `most_entries` files and folders in all.
    FileWalk(std::vector<std::string> folders, std::size_t most_entries)
        : folders_(std::move(folders)), entries_left_(most_entries) {}

    /// The path of the next file that Ordval reads, in no particular order; nothing at the end.
    std::optional<std::string> next();

    /// The folder with which the walk to the last file began: an index into `folders`.
    std::size_t folder() const { return next_folder_ - 1; }

    /// True when there was more to see than the limit allowed.
    bool was_cut() const { return was_cut_; }

private:
    std::vector<std::string> folders_;
    std::size_t next_folder_ = 0;
    std::filesystem::recursive_directory_iterator place_;
    std::size_t entries_left_;
    bool was_cut_ = false;
};

}  // namespace ordval::lsp

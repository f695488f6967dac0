// A client's URIs and the files that they name.
//
//     path_of("file:///home/anna/b%C3%A5t.md")     // "/home/anna/båt.md"
//     path_of("untitled:Untitled-1")               // nothing
//     uri_of("/home/anna/båt.md")                  // "file:///home/anna/b%C3%A5t.md"
//
// A document's identity is the string that the client sent, which goes back byte for byte; paths serve to
// find the files beside it. Clients spell the same file in many ways (%c3 and %C3, å unescaped, FILE:), and
// all of them give the same path.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ordval::lsp {

/// The absolute path, without "." and "..", of a file: URI on this machine; nothing for any other URI.
std::optional<std::string> path_of(std::string_view uri);

/// `path` is absolute and UTF-8.
std::string uri_of(std::string_view path);

}  // namespace ordval::lsp

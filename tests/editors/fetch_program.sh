#!/bin/sh
# Fetches a program from another of Debian's suites without touching the system, and prints the command that runs it.
#     fetch_program.sh trixie neovim nvim   ->   /home/anna/.cache/ordval-tests/trixie-neovim/run
# The package is unpacked with all that it depends on, libc too, and runs with the loader that comes with it. It is
# fetched once. Exit 77, with the reason on standard error: it cannot be had here.
set -eu
suite=$1 package=$2 program=$3
skip() { echo "skipped: $package of $suite cannot be fetched: $1" >&2; exit 77; }

cache=${XDG_CACHE_HOME:-$HOME/.cache}/ordval-tests
folder=$cache/$suite-$package
[ -x "$folder/run" ] && { echo "$folder/run"; exit; }
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
command -v apt-get dpkg-deb > /dev/null && [ -r "$keyring" ] || skip "this is not Debian"
mkdir -p "$cache"
exec 9> "$cache/lock" # two tests may want it at once
flock 9 2> /dev/null || :
[ -x "$folder/run" ] && { echo "$folder/run"; exit; }

mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2> /dev/null |
    grep -v security | sort | uniq -c | sort -rn | awk 'NR == 1 { print $2 }')
[ -n "$mirror" ] || skip "no mirror is known"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/root"
: > "$work/status" # nothing is installed, so that apt fetches all that is needed
echo "deb [signed-by=$keyring] $mirror $suite main" > "$work/sources.list"
apt() {
    timeout 60 apt-get -qq -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null -o Dir::State::lists="$work/lists" \
        -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache" -o APT::Sandbox::User= \
        -o Debug::NoLocking=1 -o Acquire::Retries=0 -o Acquire::http::Timeout=10 -o Acquire::Languages=none "$@" 2>&1
}
{ apt update && apt --no-install-recommends --download-only -y install "$package"; } > "$work/log" ||
    skip "$(grep -m 1 '^[EW]:' "$work/log" || echo 'apt-get gave up')"
for archive in "$work"/cache/archives/*.deb; do dpkg-deb -x "$archive" "$work/root"; done

libraries=usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2> /dev/null || echo "$(uname -m)-linux-gnu")
loader=$(cd "$work/root" && find . -name 'ld-linux-*.so.*' | head -n 1)
[ -n "$loader" ] && [ -e "$work/root/usr/bin/$program" ] || skip "the package has no usr/bin/$program"
# Beside the program, because Neovim looks for its files from where the loader lies.
cp -L "$work/root/$loader" "$work/root/usr/bin/loader"
cat > "$work/root/run" << END
#!/bin/sh
export VIMRUNTIME='$folder/usr/share/nvim/runtime' HELIX_RUNTIME='$folder/usr/lib/hx/runtime'
exec '$folder/usr/bin/loader' --library-path '$folder/$libraries' '$folder/usr/bin/$program' "\$@"
END
chmod +x "$work/root/run"
rm -rf "$folder"
mv "$work/root" "$folder"
echo "$folder/run"

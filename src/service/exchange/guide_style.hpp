// The look of the printable style guide: readable on paper, on a telephone, and in the dark.
//
// Colours have a contrast of at least 7:1 to their ground in both schemes, and a word to avoid is underlined as well as
// coloured, so that nothing is said by colour alone. Fonts are those of the reader's computer: nothing is fetched.
#pragma once

namespace ordval::service {

inline constexpr const char* guide_style = R"css(:root{color-scheme:light dark;--ground:#fff;--raised:#f4f6f8;--text:#1a1c1e;--quiet:#43494f;--line:#c3c9cf;--avoid:#8c1d18;--link:#0b4a8f}
@media (prefers-color-scheme:dark){:root{--ground:#16181b;--raised:#20242a;--text:#eceef0;--quiet:#c0c6cc;--line:#4a525a;--avoid:#ffb4ab;--link:#a8cbff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:break-word;hyphens:auto}
header,main{max-width:60rem;margin:0 auto;padding:1rem 1.25rem}
h1{font-size:1.9rem;line-height:1.2;margin:1.5rem 0 .5rem}
h2{font-size:1.45rem;margin:2rem 0 1rem;border-bottom:2px solid var(--line);padding-bottom:.25rem}
h3{font-size:1.3rem;margin:0 0 .25rem}
h4{font-size:1.05rem;font-weight:600;margin:0 0 .5rem}
a{color:var(--link);overflow-wrap:anywhere;hyphens:none}
a:focus-visible,main:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus{outline:none}
small{font-weight:400;color:var(--quiet)}
.skip{position:absolute;left:-100rem;top:0;padding:.75rem 1rem;background:var(--ground);z-index:1}
.skip:focus{left:0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
dl{margin:.5rem 0 1rem}
dl>div{display:grid;grid-template-columns:12rem 1fr;gap:0 1rem;margin:.3rem 0}
dt{font-weight:600;color:var(--quiet)}
dd{margin:0;white-space:pre-line}
.definition{margin:.1rem 0 .5rem}
nav .letter{display:grid;grid-template-columns:2.5rem 1fr;align-items:baseline;margin-bottom:.5rem}
nav h3{margin:0}
nav ul{list-style:none;margin:0;padding:0;columns:18rem;column-gap:2rem}
nav li{padding:.2rem 0;break-inside:avoid}
.instead{color:var(--quiet)}
.avoid{color:var(--avoid);text-decoration:underline dotted;text-underline-offset:.2em;text-decoration-thickness:1px}
article{background:var(--raised);border:1px solid var(--line);border-radius:.5rem;padding:1.1rem 1.25rem;margin:0 0 1.25rem}
.term{border-top:1px solid var(--line);padding-top:.9rem;margin-top:.9rem;scroll-margin-top:1rem}
.term:target{outline:3px solid var(--link);outline-offset:.4rem}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;color:var(--quiet);padding-bottom:.25rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom-width:2px}
tbody th{font-weight:400;color:var(--quiet)}
.none{font-style:italic;color:var(--quiet)}
@media (max-width:40rem){body{font-size:1rem}dl>div{grid-template-columns:1fr}h1{font-size:1.55rem}header,main{padding:.75rem}article{padding:.75rem}table{table-layout:fixed;font-size:.8125rem}thead th:first-child{width:27%}th,td{padding-right:.3rem;overflow-wrap:anywhere}}
@media print{:root{--ground:#fff;--raised:#fff;--text:#000;--quiet:#333;--line:#999;--avoid:#000;--link:#000}body{font-size:10.5pt}header,main{max-width:none;padding:0}.skip{display:none}article{border:0;border-top:1px solid var(--line);border-radius:0;padding:.5rem 0}h3,h4,caption{break-after:avoid}tr,.letter h3{break-inside:avoid}a{text-decoration:none}@page{margin:18mm}}
)css";

}  // namespace ordval::service

#!/bin/sh
# feedparser 6.0.14: telephone links in the text of a feed lose their address.
#
# Why it matters: <a href="tel:112"> becomes <a href="">, so a tap on the number
# opens the page itself again. The list of accepted schemes has callto, telnet,
# gopher and skype, but neither tel nor sms.
# Expected: tel is a registered scheme (RFC 3966) and every phone's own.
# Seen: href="" for tel, href="callto:112" untouched.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "feedparser==6.0.14"

venv/bin/python - <<'PY'
import sys

import feedparser

FEED = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:own:feed</id><title>Feet</title><updated>2026-01-05T00:00:00Z</updated>
<entry><id>urn:own:1</id><title>Numb foot</title><updated>2026-01-05T00:00:00Z</updated>
<content type="html">&lt;p&gt;Ring &lt;a href="tel:112"&gt;112&lt;/a&gt; or
&lt;a href="callto:112"&gt;112&lt;/a&gt;.&lt;/p&gt;</content></entry></feed>"""
text = feedparser.parse(FEED).entries[0].content[0].value
print(text)
sys.exit(0 if text.count('<a href="">112</a>') == 1 and '<a href="callto:112">' in text else 1)
PY

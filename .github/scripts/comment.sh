#!/bin/sh
# Put a report on a pull request as one comment, or renew the one of last time.
# Needs gh with GH_TOKEN, and REPOSITORY, HEAD_OWNER, HEAD_BRANCH; `comment.sh FILE`.
set -eu

if [ -L "$1" ] || [ ! -f "$1" ]; then
    echo "No report in $1."
    exit 1
fi
number=$(gh api --method GET "repos/$REPOSITORY/pulls" \
    -f state=open -f "head=$HEAD_OWNER:$HEAD_BRANCH" --jq '.[0].number // empty')
if [ -z "$number" ]; then
    echo "No open pull request."
    exit 0
fi
head -c 60000 "$1" >body.md
comment=$(gh api "repos/$REPOSITORY/issues/$number/comments" --paginate \
    --jq '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- injury-guide diff -->"))) | .id' |
    head -n 1)
if [ -n "$comment" ]; then
    gh api --method PATCH "repos/$REPOSITORY/issues/comments/$comment" -F body=@body.md --silent
else
    gh api --method POST "repos/$REPOSITORY/issues/$number/comments" -F body=@body.md --silent
fi

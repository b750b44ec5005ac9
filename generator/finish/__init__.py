"""What every site needs beside its pages: stylesheets, scripts, a strict policy, headers.

Everything here is pure: texts in, texts out; `building.make` reads the files. Nothing here knows
of records, pages or MkDocs.
"""

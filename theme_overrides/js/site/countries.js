// Every country with its numbers: the build writes them here (generator/numbers.py says in which order).
injuryGuide.countries = [];

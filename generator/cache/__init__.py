"""What is kept between builds, in .build/; all of it is safe to delete."""

<?php
/** Makes a synced pattern, and returns its number. */

return fn( string $content ): int => wp_insert_post(
	wp_slash(
		array(
			'post_type'    => 'wp_block',
			'post_title'   => 'A pattern',
			'post_status'  => 'publish',
			'post_content' => $content,
		)
	)
);

<?php
/** A pattern of a theme, with the content of the post. */

add_action(
	'init',
	fn() => register_block_pattern(
		'test/content',
		array(
			'title'   => 'Content',
			'content' => '<!-- wp:post-title /--><!-- wp:post-content /-->',
		)
	)
);

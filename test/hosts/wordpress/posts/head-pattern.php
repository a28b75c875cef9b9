<?php
/** A pattern of a theme, with a byline. */

add_action(
	'init',
	fn() => register_block_pattern(
		'test/head',
		array(
			'title'   => 'Head',
			'content' => '<!-- wp:post-title /--><!-- wp:standfirst/byline /-->',
		)
	)
);

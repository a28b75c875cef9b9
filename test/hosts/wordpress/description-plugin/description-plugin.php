<?php
/**
 * Plugin Name: Description
 *
 * As plugins for search engines do, it takes the description of a page from the content of its post.
 */

add_action(
	'wp_head',
	function () {
		$text = is_singular() ? apply_filters( 'the_content', get_queried_object()->post_content ) : '';
		printf( '<meta name="description" content="%s">', esc_attr( wp_trim_words( $text, 20 ) ) );
	}
);

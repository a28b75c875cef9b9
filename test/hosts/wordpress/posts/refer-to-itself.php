<?php
/** Makes a post of a contributor that refers to itself, as to a synced pattern, and publishes it. Returns its number and its address. */

return function ( int $times ): array {
	$post = array(
		'post_title'  => 'References',
		'post_status' => 'pending',
		'post_author' => get_user_by( 'login', 'contributor' )->ID,
	);
	$id   = wp_insert_post( $post );

	$reference = "<!-- wp:block {\"ref\":$id} /-->\n\n<!-- wp:pattern {\"slug\":[\"a\"]} /-->\n\n<!-- wp:template-part {\"slug\":[\"a\"],\"theme\":[\"a\"]} /-->\n\n";
	wp_update_post(
		array(
			'ID'           => $id,
			'post_content' => wp_slash( str_repeat( $reference, $times ) ),
			'post_status'  => 'publish',
		)
	);
	return array(
		'id'      => $id,
		'address' => get_permalink( $id ),
	);
};

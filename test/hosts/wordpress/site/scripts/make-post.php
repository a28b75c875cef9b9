<?php
/** Publishes a post as a user of a role saves it: WordPress removes what the role may not write. Returns the address of the post. */

return function ( array $post ): string {
	wp_set_current_user( get_user_by( 'login', $post['role'] )->ID );
	$id = wp_insert_post(
		wp_slash(
			array(
				'post_title'   => $post['title'],
				'post_content' => $post['content'],
				'post_status'  => 'publish',
			)
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		throw new Exception( $id->get_error_message() );
	}
	return get_permalink( $id );
};
